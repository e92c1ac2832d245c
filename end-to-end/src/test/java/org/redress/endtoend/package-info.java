/** The packaged program as its users meet it: over HTTP only, with nothing of ours on the class path. */
package org.redress.endtoend;
