/**
 * Who gets at what: every address by every role, every tenant apart from the next, every personal word. What is expected
 * stands in {@code docs/access.md}, and is held against the running service.
 */
package org.redress.endtoend.access;
