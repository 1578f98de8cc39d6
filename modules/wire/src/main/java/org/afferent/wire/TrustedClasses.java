package org.afferent.wire;

import org.afferent.news.CuratedArticle;
import org.apache.avro.Conversion;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Since 1.12.2 Avro refuses to make a generated class that nobody has said to be trusted ({@code SecurityException: Forbidden ...}), builders of the contract's own records
 * included. Here the package of the contract is added to whatever the program trusts already, so that nobody needs a {@code -D} for it.
 *
 * <p>It is a conversion in name only: Avro asks the {@link java.util.ServiceLoader} for conversions whenever a generated class is initialized, which makes this the one place
 * that is always reached first, by programs too that use nothing of ours but the records.
 */
public final class TrustedClasses extends Conversion<TrustedClasses> {
    private static final String CONTRACT = CuratedArticle.class.getPackageName() + ".";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(CONTRACT)));
    }

    @Override
    public Class<TrustedClasses> getConvertedType() {
        return TrustedClasses.class;
    }

    /** A name that no schema uses. */
    @Override
    public String getLogicalTypeName() {
        return "afferent-trusted-classes";
    }

    /** After this call Avro makes the classes of the contract; a second call does nothing. */
    static void trustContract() {
        // Loading this class has done it, once.
    }
}
