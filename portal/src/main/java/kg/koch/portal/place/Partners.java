package kg.koch.portal.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kg.koch.portal.page.Frame;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.Text;

/** The countries a release tells of, beyond its own. */
final class Partners {

  static final String DIMENSION = "PARTNER";

  private final Frame frame;
  private final Map<String, CodeMetadata> countries;

  Partners(Frame frame, Release release) {
    this.frame = frame;
    this.countries = of(release);
  }

  private static Map<String, CodeMetadata> of(Release release) {
    Map<String, CodeMetadata> countries = new LinkedHashMap<>();
    release.metadata().values().stream()
        .flatMap(table -> table.dimensions().stream())
        .filter(dimension -> dimension.id().equals(DIMENSION))
        .flatMap(dimension -> dimension.codes().stream())
        .filter(code -> code.id().matches("[A-Z]{3}"))
        .forEach(code -> countries.putIfAbsent(code.id(), code));
    return countries;
  }

  /** What a country is called; empty if the release does not tell of it. */
  static Optional<Text> name(Release release, String code) {
    return Optional.ofNullable(of(release).get(code)).map(CodeMetadata::label);
  }

  List<String> codes() {
    return List.copyOf(countries.keySet());
  }

  /** Those and all others together, as far as a table has them. */
  List<String> codesAndOther() {
    return Stream.concat(codes().stream(), Stream.of("_O")).toList();
  }

  Optional<Text> name(String code) {
    return Optional.ofNullable(countries.get(code)).map(CodeMetadata::label);
  }

  /** The page of the country; empty for what is none, such as all others. */
  Optional<String> href(String code) {
    return name(code).map(any -> frame.link("countries/" + code));
  }
}
