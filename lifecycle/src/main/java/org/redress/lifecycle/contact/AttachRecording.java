package org.redress.lifecycle.contact;

import org.redress.lifecycle.input.FreeText;

/**
 * Say where the recording of a conversation is kept.
 *
 * @param reference how it is found there
 */
public record AttachRecording(FreeText reference, Boolean consentObtained) {}
