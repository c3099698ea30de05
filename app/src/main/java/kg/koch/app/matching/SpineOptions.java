package kg.koch.app.matching;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a full run has to do with spines.
 *
 * @param keep the folder to keep its spine in
 * @param previous the folder of the spine whose person keys go on
 * @param model the folder of the spine whose columns, rules, weights and frequencies are used
 * @param linkageKey the file of the key under which persons get their keys
 */
public record SpineOptions(
    @Nullable Path keep, @Nullable Path previous, @Nullable Path model, @Nullable Path linkageKey) {

  /** Nothing to do with any. */
  public static SpineOptions none() {
    return new SpineOptions(null, null, null, null);
  }
}
