/**
 * What must survive when processes, databases, connections and clocks fail: load, a fault, and a checker that shares no
 * code with the service and keeps its own record of what was answered.
 */
package org.redress.endtoend.faults;
