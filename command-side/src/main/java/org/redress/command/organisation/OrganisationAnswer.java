package org.redress.command.organisation;

/**
 * What a change to the organisation is answered with.
 *
 * @param version of the organisation, also its ETag
 * @param position of the version's event in the log
 */
record OrganisationAnswer(long version, long position) {}
