package org.afferent.model;

/**
 * A date that was decided from the claims, and why.
 *
 * @param value the date
 * @param rule the name of the row of the date rule table that decided
 * @param claim the claim it was taken from
 */
public record DateDecision(PartialDate value, String rule, DateClaim claim) {}
