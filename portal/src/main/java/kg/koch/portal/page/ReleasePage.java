package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.explain.ReleaseChange;
import kg.koch.publish.explain.ReleaseChangeText;

/** A page on a release as a whole: its quality, or the list of all releases, or about the site. */
public record ReleasePage(Frame frame, Release release, List<Release> all) {

  /** The unlinked share of a source, all reasons together. */
  public double unlinked(kg.koch.publish.bundle.Quality.SourceQuality source) {
    return source.unlinkedShare().values().stream().mapToDouble(share -> share).sum();
  }

  /** Why records could not be linked, in words. */
  public String reason(String reason) {
    String key = "unlinked." + reason;
    return frame.texts().has(key) ? frame.say(key) : reason;
  }

  /** What a code of a table's dimension means. */
  public String code(String table, String dimension, String code) {
    return release
        .findMetadata(table)
        .flatMap(
            metadata ->
                metadata.dimensions().stream()
                    .filter(one -> one.id().equals(dimension))
                    .flatMap(one -> one.codes().stream())
                    .filter(one -> one.id().equals(code))
                    .findFirst())
        .map(one -> frame.say(one.label()))
        .orElse(code);
  }

  public List<Release> newestFirst() {
    List<Release> newest = new ArrayList<>(all);
    Collections.reverse(newest);
    return newest;
  }

  /** What changed since the release before; empty for the first. */
  public List<String> changes(Release one) {
    int at = all.indexOf(one);
    return at <= 0
        ? List.of()
        : ReleaseChangeText.sentences(
            ReleaseChange.between(all.get(at - 1), one), frame.language(), this::source);
  }

  public boolean isLatest(Release one) {
    return one.id().equals(all.get(all.size() - 1).id());
  }

  /** The title of a source, as a table that uses it gives it. */
  public String source(String id) {
    return release.metadata().values().stream()
        .flatMap(table -> table.sources().stream())
        .filter(source -> source.id().equals(id))
        .map(source -> frame.say(source.title()))
        .findFirst()
        .orElse(id);
  }
}
