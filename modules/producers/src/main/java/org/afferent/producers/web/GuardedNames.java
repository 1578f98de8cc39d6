package org.afferent.producers.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/** Looks names up for the connections themselves, so that the address that was checked is the address that is asked: no second answer of the DNS can come between. */
final class GuardedNames implements DnsResolver {
    private final Names names;
    private final AddressRules rules;

    /** Thrown in the place of an answer that must not be used. */
    static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String why) {
            super(why);
        }
    }

    GuardedNames(Names names, AddressRules rules) {
        this.names = names;
        this.rules = rules;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.addresses(host);
        for (InetAddress address : addresses) {
            // One forbidden address among good ones is an attack, not a mistake.
            Optional<String> refusal = rules.refusal(host, address);
            if (refusal.isPresent()) {
                throw new ForbiddenAddressException(refusal.get());
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolve(host)[0].getHostAddress();
    }
}
