/** Documents are code: their links lead somewhere, their map is the code's, their commands are those that the tests run. */
package org.redress.standalone.documentation;
