package org.redress.lifecycle.emergency;

import org.redress.events.Channel;

/** Record that the customer knows when the engineer will be there. */
public record InformCustomerOfEta(Channel channel) {}
