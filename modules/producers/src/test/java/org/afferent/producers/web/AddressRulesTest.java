package org.afferent.producers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private final AddressRules rules = new AddressRules(Set.of("intranet.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2002:c0a8:101::",
                "fec0::1"
            })
    void addressesThatAreNotPublicAreRefused(String address) throws Exception {
        assertThat(rules.refusal("site.example", InetAddress.getByName(address)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "172.32.0.1",
                "172.15.0.1",
                "100.128.0.1",
                "198.20.0.1",
                "2606:2800:220:1::1",
                "64:ff9b::5db8:d822",
                "2002:5db8:d822::"
            })
    void publicAddressesMayBeAsked(String address) throws Exception {
        assertThat(rules.refusal("site.example", InetAddress.getByName(address)))
                .isEmpty();
    }

    @Test
    void aHostThatIsAllowedByNameMayHaveAnyAddress() throws Exception {
        InetAddress inner = InetAddress.getByName("10.0.0.1");
        assertThat(rules.refusal("Intranet.example", inner)).isEmpty();
        assertThat(rules.refusal("other.example", inner))
                .contains(
                        "other.example is 10.0.0.1, a private address; allow-hosts in the feeds file would allow it by name");
    }
}
