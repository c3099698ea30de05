package kg.koch.portal.place;

import java.util.List;
import java.util.Optional;
import kg.koch.portal.page.Frame;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.Text;

/** The countries a release tells of, beyond its own. */
final class Partners {

  static final String DIMENSION = "PARTNER";

  private final Frame frame;
  private final List<CodeMetadata> countries;

  Partners(Frame frame, Release release) {
    this.frame = frame;
    this.countries =
        release.metadata().values().stream()
            .flatMap(table -> table.dimensions().stream())
            .filter(dimension -> dimension.id().equals(DIMENSION))
            .flatMap(dimension -> dimension.codes().stream())
            .filter(code -> code.id().matches("[A-Z]{3}"))
            .collect(
                java.util.stream.Collectors.toMap(
                    CodeMetadata::id,
                    code -> code,
                    (one, other) -> one,
                    java.util.LinkedHashMap::new))
            .values()
            .stream()
            .toList();
  }

  List<String> codes() {
    return countries.stream().map(CodeMetadata::id).toList();
  }

  /** Those and all others together, as far as a table has them. */
  List<String> codesAndOther() {
    return java.util.stream.Stream.concat(codes().stream(), java.util.stream.Stream.of("_O"))
        .toList();
  }

  Optional<Text> name(String code) {
    return countries.stream()
        .filter(one -> one.id().equals(code))
        .findFirst()
        .map(CodeMetadata::label);
  }

  /** The page of the country; empty for what is none, such as all others. */
  Optional<String> href(String code) {
    return name(code).map(any -> frame.link("countries/" + code));
  }
}
