package org.redress.lifecycle.organisation;

/** Why the organisation stays as it is. Each has its own problem type over HTTP; none says anything personal. */
public enum OrganisationRefusal {
    /** Only an administrator changes the organisation. */
    ADMINISTRATOR_ONLY,
    /** The organisation has no such unit. */
    UNIT_UNKNOWN,
    /** The unit that is to stand above does not exist. */
    PARENT_UNKNOWN,
    /** The tree has a root already; every further unit stands below another. */
    PARENT_MISSING,
    /** Another unit has this id. */
    UNIT_EXISTS,
    /** Nobody has joined under this id. */
    PERSON_UNKNOWN,
    /** Somebody has joined under this id, with the name that was given then. */
    PERSON_EXISTS,
    /** Without an administrator nobody could grant the role again. */
    LAST_ADMINISTRATOR
}
