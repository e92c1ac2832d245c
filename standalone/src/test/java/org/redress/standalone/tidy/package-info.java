/** What no line of the sources may say, each with what to write instead. */
package org.redress.standalone.tidy;
