package kg.koch.openrosa.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the survey in its place in the form: a question, a group, a repeat, or the root. */
final class Item {

  enum Kind {
    ROOT,
    GROUP,
    REPEAT,
    QUESTION
  }

  private final Kind kind;
  private final QuestionType type;
  private final String name;
  private final String list;
  private final Sheet.Row row;
  private final @Nullable Item parent;
  private final List<Item> children = new ArrayList<>();

  private Item(
      Kind kind,
      QuestionType type,
      String name,
      String list,
      Sheet.Row row,
      @Nullable Item parent) {
    this.kind = kind;
    this.type = type;
    this.name = name;
    this.list = list;
    this.row = row;
    this.parent = parent;
  }

  static Item root() {
    return new Item(
        Kind.ROOT, QuestionType.CALCULATE, "data", "", new Sheet.Row(1, java.util.Map.of()), null);
  }

  Item addGroup(Kind groupOrRepeat, String named, Sheet.Row at) {
    return add(new Item(groupOrRepeat, QuestionType.CALCULATE, named, "", at, this));
  }

  /**
   * @param choices of a select: the list, or the file of one
   */
  Item addQuestion(QuestionType asked, String named, String choices, Sheet.Row at) {
    return add(new Item(Kind.QUESTION, asked, named, choices, at, this));
  }

  private Item add(Item child) {
    children.add(child);
    return child;
  }

  Kind kind() {
    return kind;
  }

  boolean isQuestion() {
    return kind == Kind.QUESTION;
  }

  QuestionType type() {
    return type;
  }

  String name() {
    return name;
  }

  String list() {
    return list;
  }

  Sheet.Row row() {
    return row;
  }

  @Nullable Item parent() {
    return parent;
  }

  List<Item> children() {
    return children;
  }

  Stream<Item> descendants() {
    return children.stream().flatMap(child -> Stream.concat(Stream.of(child), child.descendants()));
  }

  String path() {
    return (parent == null ? "" : parent.path()) + "/" + name;
  }

  int depth() {
    return parent == null ? 1 : parent.depth() + 1;
  }

  /** The innermost repeat around it, itself among them. */
  Optional<Item> findRepeat() {
    if (kind == Kind.REPEAT) {
      return Optional.of(this);
    }
    return parent == null ? Optional.empty() : parent.findRepeat();
  }

  boolean isWithin(Item other) {
    return this == other || (parent != null && parent.isWithin(other));
  }
}
