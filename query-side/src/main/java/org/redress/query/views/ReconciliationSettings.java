package org.redress.query.views;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When what the views have applied is held against the log.
 *
 * @param at each night, by the clock of the case policy's zone
 */
@ConfigurationProperties("redress.reconciliation")
record ReconciliationSettings(@DefaultValue("03:10") LocalTime at) {}
