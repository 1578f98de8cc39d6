package org.afferent.wire;

import org.afferent.news.CuratedArticle;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Since 1.12.2 Avro refuses to make a generated class that nobody has said to be trusted ({@code SecurityException: Forbidden ...}). The package of the contract is added
 * to whatever the application trusts already, so that no user needs a {@code -D} for it.
 */
final class TrustedClasses {
    private static final String CONTRACT = CuratedArticle.class.getPackageName() + ".";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(CONTRACT)));
    }

    private TrustedClasses() {}

    /** After this call Avro makes the classes of the contract; a second call does nothing. */
    static void trustContract() {
        // Loading this class has done it, once.
    }
}
