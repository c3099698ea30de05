/**
 * The public site and its SDMX service: a program of its own that reads a folder of signed release
 * bundles and nothing else. No account, no cookie, no script; every page works as plain HTML.
 */
@NullMarked
package kg.koch.portal;

import org.jspecify.annotations.NullMarked;
