/** The contract as OpenAPI: headers, problems and value types that every operation shares. */
@NullMarked
package org.redress.http.openapi;

import org.jspecify.annotations.NullMarked;
