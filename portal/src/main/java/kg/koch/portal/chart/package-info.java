/**
 * Charts as SVG, drawn on the server: over time, of parts, of ages, of two dimensions, of flows,
 * and small lines beside headline figures. Every chart has a title, a description in words, and the
 * table it is drawn from beside it. Colours are style classes (s0 to s5 of lines, f0 to f5 of
 * fills); dashes and patterns tell them apart without colour. Most are drawn in two {@link
 * kg.koch.portal.chart.Size sizes}, for screens and for telephones.
 */
@NullMarked
package kg.koch.portal.chart;

import org.jspecify.annotations.NullMarked;
