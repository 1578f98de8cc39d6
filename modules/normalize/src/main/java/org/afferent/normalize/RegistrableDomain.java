package org.afferent.normalize;

import crawlercommons.domains.EffectiveTldFinder;
import org.afferent.model.CanonicalUrl;

/** The part of a host name that somebody registered, by the Public Suffix List: {@code example.co.uk} of {@code news.example.co.uk}, {@code ada.blogspot.com} of itself. */
final class RegistrableDomain {
    private RegistrableDomain() {}

    /** Where the list does not know the suffix (an address in digits, a name of a local network) the shape of the name decides. */
    static String of(CanonicalUrl url) {
        String listed = EffectiveTldFinder.getAssignedDomain(url.host(), true, false);
        return listed == null ? url.registrableDomain() : listed;
    }

    static boolean isShared(CanonicalUrl one, CanonicalUrl other) {
        return one.host().equals(other.host()) || of(one).equals(of(other));
    }
}
