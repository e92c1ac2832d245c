package org.redress.events;

/** What the customer took to the next level of the published ladder (上诉). */
public sealed interface AppealEvent extends ComplaintEvent
        permits DecisionAppealed, AppealDecided, NextAppealLevelTold {}
