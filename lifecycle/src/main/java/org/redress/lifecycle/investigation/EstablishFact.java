package org.redress.lifecycle.investigation;

import org.redress.events.Basis;
import org.redress.lifecycle.input.FreeText;

/** Record something that was found out, with what it rests on. */
public record EstablishFact(FreeText assertion, Basis basis) {}
