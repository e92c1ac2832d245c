package org.redress.lifecycle.remedy;

/** Take an offer off the table that the customer did not answer in its time. */
public record ExpireProposal() {}
