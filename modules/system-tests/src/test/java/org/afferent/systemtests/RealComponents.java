package org.afferent.systemtests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tests against components that not every machine has: skipped with a message without them, failed where the build says that they have to be there ({@code mvn verify -Preal}). */
final class RealComponents {
    private RealComponents() {}

    static void need(boolean present, String whatAndHow) {
        if (!present && "required".equals(System.getProperty("afferent.real"))) {
            throw new AssertionError(whatAndHow);
        }
        assumeTrue(present, whatAndHow);
    }
}
