/**
 * The program that carries deliveries to a release: one package a stage, the chain that puts them
 * together, the command line, and the internal web program for the people who run it.
 *
 * <p>A stage sees only the handover of the stage before it; {@code ModularityTest} checks it.
 */
@NullMarked
package kg.koch.app;

import org.jspecify.annotations.NullMarked;
