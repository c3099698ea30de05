/**
 * The solvers of linear and whole-number programmes: OR-Tools' GLOP and SCIP (Apache-2.0), in a
 * library of the system's own that not every system has.
 */
@NullMarked
package kg.koch.protect.solver;

import org.jspecify.annotations.NullMarked;
