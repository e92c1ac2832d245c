package org.redress.events;

/** Who may offer what: drafts that the customer has not seen, and the grants they wait for (region C). */
public sealed interface AuthorityEvent extends ComplaintEvent
        permits RemedyDrafted, AuthorizationRequested, AuthorizationGranted, AuthorizationRefused {}
