package org.redress.lifecycle.promise;

import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/** Record that the time of a promise came and nobody called. */
public record RecordBrokenPromise(ShortText promise, FreeText reason) {}
