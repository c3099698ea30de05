/**
 * The queue of requests for files of records: what researchers sent as the portal's request file,
 * and what became of it. States and what may follow each stand in {@link
 * kg.koch.app.workspace.internal.requests.RequestState}; every change is an entry of a journal,
 * with who made it and why. Who takes a request into review does not approve it.
 *
 * <p>Holds what the researcher wrote of themselves: name, organisation, address. No file of records
 * is given out here; that is done by the officer, outside.
 */
@NullMarked
package kg.koch.app.workspace.internal.requests;

import org.jspecify.annotations.NullMarked;
