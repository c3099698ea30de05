package kg.koch.portal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kg.koch.portal.search.Names.Named;
import kg.koch.portal.search.Notions.Match;
import kg.koch.portal.search.Question.Correction;
import kg.koch.portal.search.Question.Unit;
import kg.koch.portal.search.Question.Way;
import kg.koch.publish.bundle.Language;

/** Reads questions against the words of one release. Safe for several threads. */
final class QuestionReader {

  /** More words than a question has: the rest is passed over, so that no question takes long. */
  private static final int MOST_WORDS = 24;

  private static final int LONGEST_PHRASE = 4;
  private static final int LONGEST_WORD = 40;
  private static final Set<String> FROM = Set.of("из", "с", "со", "from");
  private static final Set<String> TO = Set.of("в", "на", "во", "to", "into");
  private static final List<String> KYRGYZ_FROM = List.of("дан", "ден", "дон", "тан", "тен", "тон");

  private final Notions notions;
  private final Names names;
  private final Set<String> stems;
  private final Collection<String> spelled;

  /**
   * @param stems of the words of tables, in every language
   * @param words of the release as they are spelled, folded
   */
  QuestionReader(Notions notions, Names names, Set<String> stems, Set<String> words) {
    this.notions = notions;
    this.names = names;
    this.stems = Set.copyOf(stems);
    Set<String> all = new HashSet<>(words);
    all.addAll(notions.words());
    this.spelled = List.copyOf(all);
  }

  Question read(String asked) {
    List<Correction> corrections = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (String piece : asked.strip().split("\\s+")) {
      if (tokens.size() < MOST_WORDS && piece.length() <= LONGEST_WORD) {
        tokens.addAll(known(piece, corrections));
      }
    }
    List<String> years =
        tokens.stream().map(Token::folded).filter(word -> word.matches("(19|20)\\d\\d")).toList();
    return new Question(units(tokens), years, corrections);
  }

  /** The words of a piece of the question; one nobody knows as what is likely meant. */
  private List<Token> known(String piece, List<Correction> corrections) {
    List<Token> typed = Token.all(piece);
    if (typed.stream().allMatch(this::knows)) {
      return typed;
    }
    List<Token> read = new ArrayList<>();
    for (Token token : typed) {
      read.add(knows(token) ? token : inCyrillic(token).orElse(token));
    }
    if (!read.stream().allMatch(this::knows)) {
      String other = Letters.otherKeyboard(piece);
      List<Token> otherKeyboard = Token.all(other);
      if (!otherKeyboard.isEmpty() && otherKeyboard.stream().allMatch(this::knows)) {
        corrections.add(new Correction(piece, other));
        return otherKeyboard;
      }
      read.replaceAll(token -> knows(token) ? token : spelled(token, corrections));
    }
    return read;
  }

  private Optional<Token> inCyrillic(Token token) {
    return Letters.isLatin(token.folded())
        ? Optional.of(Token.ofFolded(token.written(), Letters.cyrillic(token.written())))
            .filter(this::knows)
        : Optional.empty();
  }

  private Token spelled(Token token, List<Correction> corrections) {
    Optional<Spelling.Near> same = Spelling.nearest(token.folded(), spelled);
    Optional<Spelling.Near> inCyrillic =
        Letters.isLatin(token.folded())
            ? Spelling.nearest(Letters.cyrillic(token.written()), spelled)
            : Optional.empty();
    boolean other =
        inCyrillic.isPresent()
            && (same.isEmpty() || inCyrillic.get().distance() < same.get().distance());
    Optional<Spelling.Near> near = other ? inCyrillic : same;
    near.ifPresent(word -> corrections.add(new Correction(token.written(), word.word())));
    return near.map(word -> Token.ofFolded(word.word(), word.word())).orElse(token);
  }

  private boolean knows(Token token) {
    return token.folded().chars().anyMatch(Character::isDigit)
        || token.folded().length() < 2
        || notions.knows(token)
        || token.stems().values().stream().anyMatch(stems::contains)
        || !names.called(List.of(token), -1).isEmpty();
  }

  private List<Unit> units(List<Token> tokens) {
    List<Unit> units = new ArrayList<>();
    for (int at = 0; at < tokens.size(); ) {
      int length = longest(tokens, at);
      boolean said = length > 1 || !notions.isStop(tokens.get(at));
      if (said && !tokens.get(at).folded().matches("(19|20)\\d\\d")) {
        units.add(unit(tokens, at, length));
      }
      at += length;
    }
    return units;
  }

  /** How many words the longest notion or name has that begins here; at least one. */
  private int longest(List<Token> tokens, int at) {
    int longest = 1;
    for (Match match : notions.at(tokens, at)) {
      longest = Math.max(longest, match.length());
    }
    for (int length = LONGEST_PHRASE; length > longest; length--) {
      if (at + length <= tokens.size()
          && !names.called(tokens.subList(at, at + length), -1).isEmpty()) {
        return length;
      }
    }
    return longest;
  }

  private Unit unit(List<Token> tokens, int at, int length) {
    Set<String> terms = new HashSet<>();
    List<Named> named = new ArrayList<>();
    for (int i = at; i < at + length; i++) {
      for (Match match : notions.at(tokens, i)) {
        if (i + match.length() <= at + length) {
          terms.add(match.key());
          boolean whole = match.length() == length;
          names.find(match.key()).filter(one -> whole).ifPresent(named::add);
        }
      }
      if (!notions.isStop(tokens.get(i))) {
        terms.addAll(tokens.get(i).stems().values());
      }
    }
    for (Named one :
        names.called(tokens.subList(at, at + length), kindBeside(tokens, at, length))) {
      if (!named.contains(one)) {
        named.add(one);
      }
    }
    named.forEach(one -> terms.add(one.term()));
    return new Unit(terms, named, way(tokens, at, length));
  }

  private static int kindBeside(List<Token> tokens, int at, int length) {
    int after = at + length < tokens.size() ? Names.kind(tokens.get(at + length)) : -1;
    return after >= 0 || at == 0 ? after : Names.kind(tokens.get(at - 1));
  }

  private static Way way(List<Token> tokens, int at, int length) {
    String before = at == 0 ? "" : tokens.get(at - 1).folded();
    Token last = tokens.get(at + length - 1);
    boolean kyrgyz = !last.stem(Language.KY).equals(last.folded());
    if (FROM.contains(before)
        || (kyrgyz && KYRGYZ_FROM.stream().anyMatch(last.folded()::endsWith))) {
      return Way.FROM;
    }
    return TO.contains(before) ? Way.TO : Way.NOT_SAID;
  }
}
