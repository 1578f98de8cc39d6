package org.afferent.producers.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks names of hosts up. */
@FunctionalInterface
public interface Names {
    /** The addresses of a host, at least one. */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
