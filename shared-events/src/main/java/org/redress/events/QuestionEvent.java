package org.redress.events;

/** What the customer asked, and our answers. */
public sealed interface QuestionEvent extends ComplaintEvent
        permits CustomerQuestionRecorded, CustomerQuestionAnswered {}
