/**
 * What the PxWeb interfaces, versions 1 and 2, ask and answer, without their addresses: selections
 * of values read and held against a table, and the formats only they have.
 *
 * <p>Sources: PxWeb API 1, user guide (Statistics Sweden); PxWebApi 2, PxAPI-2.yml (PxTools).
 */
@NullMarked
package kg.koch.publish.pxweb;

import org.jspecify.annotations.NullMarked;
