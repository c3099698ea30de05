/**
 * Which records are the same person. Past this stage there is a person key and no PIN, name or
 * document number.
 *
 * <p>Reads the accepted rows of every checked delivery, writes the datasets of {@code 3-linked}
 * (ARCHITECTURE.md). What cannot be linked is counted by source and reason, never dropped in
 * silence: linked + unlinked = accepted. Records of further registers are linked by PIN or document
 * ({@code RecordWriter}). Answers of samples are anonymous and pass as they came. Method:
 * docs/methods/person-keys.md.
 */
@ApplicationModule(allowedDependencies = "check :: handover")
@NullMarked
package kg.koch.app.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
