/**
 * The nouns of Afferent, and nothing else: values that flow from a delivery to a work. JDK only; every type is immutable, and a component that may be
 * {@code null} says so. Offsets are Unicode code points of {@link org.afferent.model.Article#articleBody()} unless a type says otherwise.
 */
package org.afferent.model;
