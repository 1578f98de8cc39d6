package org.afferent.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartitionAccountsTest {
    private static final int ROW = 2;
    private static final int OUTCOME = 1;

    @Test
    void whatIsReadAndClosedTakesNoMemory() {
        PartitionAccounts accounts = new PartitionAccounts(0);
        for (long offset = 0; offset < 1_000_000; offset++) {
            accounts.read(offset, ROW);
            accounts.close(offset, OUTCOME);
        }

        assertThat(accounts.pages()).isLessThanOrEqualTo(1);
    }

    @Test
    void onePageStaysForAnOpenRecordAndGoesWhenItIsClosed() {
        PartitionAccounts accounts = new PartitionAccounts(0);
        for (long offset = 0; offset < 100_000; offset++) {
            accounts.read(offset, ROW);
            if (offset != 5) {
                accounts.close(offset, OUTCOME);
            }
        }
        int[] open = new int[1];
        accounts.eachOpen((offset, row) -> open[0] += (int) offset);
        assertThat(open[0]).isEqualTo(5);
        int held = accounts.pages();

        accounts.close(5, OUTCOME);

        assertThat(accounts.pages()).isLessThan(held).isLessThanOrEqualTo(1);
        assertThat(accounts.close(5, OUTCOME).again()).isTrue();
    }

    @Test
    void anOutcomeBeforeTheBeginningIsNotLookedAt() {
        PartitionAccounts accounts = new PartitionAccounts(10);

        assertThat(accounts.close(9, OUTCOME).again()).isFalse();
        assertThat(accounts.close(9, OUTCOME).again()).isFalse();
    }
}
