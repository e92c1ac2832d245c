package org.redress.lifecycle.promise;

import jakarta.validation.constraints.Future;
import java.time.Instant;
import org.redress.events.Channel;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/**
 * Record that the customer was called as promised, without the answer yet, and until when he will have it.
 *
 * @param channel how he was told; only a contact keeps a promise alive
 */
public record ExtendPromise(ShortText promise, @Future Instant dueAt, Channel channel, FreeText explanation) {}
