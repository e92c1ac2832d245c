/** The console in a real browser: every page, and each person's main task. */
package org.redress.endtoend.console;
