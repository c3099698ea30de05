package kg.koch.publish.px;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.cube.Contents;
import kg.koch.publish.cube.Cube;

/**
 * The names of variables and values in one language. PX names things by their text, so a text that
 * comes twice gets its code beside it.
 */
final class PxNames {

  private final List<String> variables;
  private final List<List<String>> values;

  PxNames(Cube cube, Language language) {
    List<String> names = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (int number = 0; number < cube.rank(); number++) {
      ids.add(cube.dimension(number).id());
      names.add(cube.dimension(number).label().in(language));
      List<CodeMetadata> codes = cube.codes(number);
      texts.add(
          unique(
              codes.stream().map(code -> code.label().in(language)).toList(),
              codes.stream().map(CodeMetadata::id).toList()));
    }
    if (hasContents(cube)) {
      ids.add(Contents.DIMENSION);
      names.add(Contents.dimensionLabel().in(language));
      texts.add(cube.contents().stream().map(one -> one.label().in(language)).toList());
    }
    this.variables = unique(names, ids);
    this.values = List.copyOf(texts);
  }

  /** A table without limits has one kind of figure and no variable for it. */
  static boolean hasContents(Cube cube) {
    return cube.contents().size() > 1;
  }

  private static List<String> unique(List<String> texts, List<String> codes) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    texts.forEach(
        text -> {
          if (!seen.add(text)) {
            twice.add(text);
          }
        });
    List<String> unique = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      unique.add(twice.contains(text) ? text + " (" + codes.get(i) + ")" : text);
    }
    return unique;
  }

  List<String> variables() {
    return variables;
  }

  String variable(int number) {
    return variables.get(number);
  }

  List<String> values(int number) {
    return values.get(number);
  }
}
