package org.redress.lifecycle;

import java.util.List;

/**
 * A step that may be taken now.
 *
 * @param step the last part of its URL
 * @param requiredFields what its body must have
 */
public record NextStep(String step, List<String> requiredFields) {}
