/**
 * Charts as SVG, drawn on the server: lines over time, bars otherwise, small lines beside headline
 * figures. Every chart has a title, a description in words, and the table it is drawn from beside
 * it. Colours are style classes (s0 to s5), dashes tell lines apart without colour.
 */
@NullMarked
package kg.koch.portal.chart;

import org.jspecify.annotations.NullMarked;
