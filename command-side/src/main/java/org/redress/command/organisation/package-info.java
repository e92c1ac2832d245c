/** The organisation over HTTP: units are founded, people join, roles are granted and revoked, each by a command. */
@NullMarked
package org.redress.command.organisation;

import org.jspecify.annotations.NullMarked;
