/** The running of the service itself over HTTP: what administrators decide about it, each by a command. */
@NullMarked
package org.redress.command.operations;

import org.jspecify.annotations.NullMarked;
