import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The annual grade of an account manager (measures, Articles 10 to 15) written from the regulation and run on the
 * conformance kit: {@code java Runner.java FOLDER [--planted ratio|percent|score]}.
 *
 * It takes every figure from the policy of the kit, and computes in fractions. A planted mistake rounds to
 * two decimals before it compares: the NPL ratio, the same as a percentage, or the score. Needs Java 17 and nothing else.
 */
public final class Runner {
  private static String planted = "";
  private static int figures = 0;

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    if (args.length == 3 && args[1].equals("--planted")) planted = args[2];
    Map<String, Object> reference = object(read(folder.resolve("policy.json")));
    int all = 0, compared = 0, refused = 0, wrong = 0;
    for (Object file : list(object(read(folder.resolve("manifest.json"))), "files")) {
      for (Object each : list(object(read(folder.resolve(text(object(file), "file")))), "cases")) {
        Map<String, Object> given = object(each);
        if (!text(given, "rule").equals("gradeManager")) continue;
        all += 1;
        List<String> differences = new ArrayList<>();
        Boolean judged = check(given, object(patched(reference, given.get("policy"))), differences);
        if (judged == null) continue;
        compared += 1;
        if (judged) refused += 1;
        if (differences.isEmpty()) continue;
        wrong += 1;
        System.out.println(given.get("id") + " " + given.get("name"));
        differences.stream().limit(4).forEach((difference) -> System.out.println("  " + difference));
      }
    }
    System.out.printf("%d cases of gradeManager: %d compared (%d refused, %d figures), %d refused for their form, which is not judged here%n",
        all, compared, refused, figures, all - compared);
    System.out.println(wrong + " cases with a difference");
    System.exit(wrong == 0 ? 0 : 1);
  }

  /** Whether a case is refused, or null where it is refused for the form of its input. */
  private static Boolean check(Map<String, Object> given, Map<String, Object> policy, List<String> differences) {
    if (!given.containsKey("issues")) {
      try {
        compare("", appraise(object(given.get("input")), policy), given.get("expected"), differences);
      } catch (RuntimeException failure) {
        differences.add("expected a grade: " + failure);
      }
      return false;
    }
    try {
      appraise(object(given.get("input")), policy);
      return null;
    } catch (Refused refusal) {
      boolean told = list(given, "issues").stream().anyMatch((issue) -> text(object(issue), "code").equals(refusal.getMessage()));
      return told ? true : null;
    } catch (RuntimeException malformed) {
      return null;
    }
  }

  // ---- The regulation.

  private static Map<String, Object> appraise(Map<String, Object> input, Map<String, Object> policy) {
    Map<String, Object> grading = object(policy.get("grading")), readings = object(policy.get("readings"));
    Map<String, Object> manager = object(input.get("manager"));
    int year = ratio(input.get("year")).intValue();
    boolean head = "branchHead".equals(manager.get("role"));
    if (head != manager.containsKey("headCoefficient")) throw new Refused(head ? "missing" : "inconsistent");
    if (manager.containsKey("priorCoefficient") && (head || !manager.containsKey("appointedOn"))) throw new Refused("inconsistent");
    LocalDate appointed = manager.containsKey("appointedOn") ? LocalDate.parse(text(manager, "appointedOn")) : null;
    if (appointed != null && appointed.getYear() > year) throw new Refused("inconsistent");
    Object peers = object(input.get("peers")).get(text(manager, "branchType"));
    if (peers == null) throw new Refused("missing");

    Map<String, Object> volume = peerItem(manager, object(peers), "loansGranted", grading, readings);
    Map<String, Object> interest = peerItem(manager, object(peers), "interestIncome", grading, readings);
    Map<String, Object> quality = quality(manager, object(grading.get("quality")), readings);
    Ratio marks = points(volume).plus(points(interest)).plus(points(quality));
    Map<String, Object> conduct = object(grading.get("conduct"));
    Ratio deduction = Ratio.ZERO;
    for (String occasion : conduct.keySet()) deduction = deduction.plus(ratio(manager.getOrDefault(occasion, "0")).times(ratio(conduct.get(occasion))));
    Ratio score = marks.minus(deduction), recorded = score.rounded(2);

    Ratio compared = planted.equals("score") || "recorded".equals(readings.get("gradeOn")) ? recorded : score;
    Integer scoreGrade = null;
    for (Object band : list(grading, "gradeBands")) {
      if (scoreGrade == null && compared.compareTo(ratio(object(band).get("from"))) >= 0) scoreGrade = whole(object(band).get("grade"));
    }
    Integer ceiling = ceiling(manager, (Ratio) quality.get("newNplRatio"), object(grading.get("ceiling")), readings);

    Map<String, Object> first = object(grading.get("firstAppointment"));
    int month = whole(grading.get("ratedInMonth"));
    LocalDate until = appointed == null ? null : appointed.plusYears(whole(first.get("protectionYears")));
    LocalDate tested = "ratingMonth".equals(readings.get("protectionTestedOn")) ? YearMonth.of(year + 1, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
    boolean isProtected = until != null && !tested.isAfter(until);
    Integer earned = scoreGrade == null ? null : Integer.valueOf(Math.max(scoreGrade, ceiling == null ? 1 : ceiling));
    Integer initial = whole(first.get("grade")), grade = earned;
    if (isProtected && earned == null) grade = "cancelled".equals(readings.get("protectedBelowStandard")) ? null : initial;
    else if (isProtected) grade = "atLeastThree".equals(readings.get("protectedGrade")) ? Integer.valueOf(Math.min(earned, initial)) : initial;

    Ratio own = null;
    for (Object band : list(grading, "gradeBands")) {
      if (grade != null && !head && whole(object(band).get("grade")).equals(grade)) own = ratio(object(band).get("salaryCoefficient"));
    }
    boolean reaches = grade != null && until != null && until.getYear() > year;
    Ratio prior = reaches && manager.containsKey("priorCoefficient") ? ratio(manager.get("priorCoefficient")) : null;
    boolean keepsPrior = prior != null && own != null && prior.compareTo(own) > 0;
    boolean cancelled = grade == null && !isProtected && !head;
    return found(
        "items", found("volume", volume, "interest", interest, "quality", quality), "marks", marks,
        "conduct", found("deduction", deduction), "score", score, "recordedScore", recorded, "scoreGrade", scoreGrade,
        "ceiling", ceiling, "protection", until == null ? null : found("until", until.toString(), "applies", isProtected),
        "grade", grade, "gradeCoefficient", own, "priorCoefficient", prior,
        "salaryCoefficient", head ? ratio(manager.get("headCoefficient")) : keepsPrior ? prior : own,
        "coefficientFrom", head ? "post" : grade == null ? null : keepsPrior ? "prior" : "grade",
        "recoveryMonths", cancelled ? object(policy.get("career")).get("recoveryMonths") : null,
        "ratedIn", String.format("%d-%02d", year + 1, month), "appliesTo", year + 1);
  }

  /** Articles 11.1 and 11.2: against the average of the class. */
  private static Map<String, Object> peerItem(Map<String, Object> manager, Map<String, Object> peers, String field, Map<String, Object> grading, Map<String, Object> readings) {
    Ratio own = ratio(manager.get(field)), total = ratio(peers.get(field)), managers = ratio(peers.get("managers"));
    boolean volume = field.equals("loansGranted");
    Map<String, Object> item = object(grading.get(volume ? "volume" : "interest"));
    if (total.signum() < 0 || (total.signum() == 0 && (own.signum() != 0 || "reject".equals(readings.get("zeroPeerAverage"))))) throw new Refused("undetermined");
    Ratio deviation = total.signum() == 0 ? Ratio.ZERO : own.times(managers).over(total).minus(Ratio.ONE);
    Ratio full = ratio(item.get("fullMarks")), cap = ratio(item.get("bonusCap")), adjustment;
    if (volume || "perPoint".equals(readings.get("interestProportion"))) {
      adjustment = steps(deviation.times(Ratio.of(100)), readings).times(ratio(object(grading.get("volume")).get("perPercent")));
    } else {
      adjustment = deviation.times("ofBonus".equals(readings.get("interestProportion")) && deviation.signum() > 0 ? cap : full);
    }
    Ratio points = full.plus(adjustment.compareTo(cap) > 0 ? cap : adjustment);
    return found("average", total.over(managers), "deviation", deviation, "adjustment", adjustment, "points", points.signum() < 0 ? Ratio.ZERO : points);
  }

  /** Article 11.3: the ratio of new NPL, from a base of 1 % in steps of 0.1 points. */
  private static Map<String, Object> quality(Map<String, Object> manager, Map<String, Object> item, Map<String, Object> readings) {
    Ratio npl = ratio(manager.get("newNplBalance"));
    if (npl.signum() < 0 && "reject".equals(readings.get("netNewNpl"))) throw new Refused("belowMinimum");
    Ratio counted = npl.signum() < 0 ? Ratio.ZERO : npl;
    Ratio loans = ratio(manager.get("managedLoans")).minus(ratio(manager.getOrDefault("discountedAcceptances", "0")));
    if (loans.signum() < 0 || counted.compareTo(loans) > 0) throw new Refused("inconsistent");
    Ratio full = ratio(item.get("fullMarks"));
    if (loans.signum() == 0) {
      String reading = text(readings, "zeroManagedLoans");
      if (reading.equals("reject")) throw new Refused("undetermined");
      return found("newNplRatio", null, "points", reading.equals("zeroMarks") ? Ratio.ZERO : full);
    }
    Ratio rate = counted.over(loans);
    Ratio steps = steps(ratio(item.get("baseRatio")).minus(rate).over(ratio(item.get("step"))), readings);
    Ratio points = full.plus(steps.times(ratio(item.get("perStep"))));
    return found("netLoans", loans, "newNplRatio", rate, "steps", steps, "points", points.signum() < 0 ? Ratio.ZERO : points);
  }

  /** Articles 12.2 and 12.3: the best grade that may be given; a larger number is the worse grade. */
  private static Integer ceiling(Map<String, Object> manager, Ratio rate, Map<String, Object> figures, Map<String, Object> readings) {
    int found = 0;
    if (ratio(manager.getOrDefault("seriousViolations", "0")).signum() > 0) found = whole(figures.get("seriousViolation"));
    if (!manager.containsKey("nplTolerance")) {
      if ("reject".equals(readings.get("missingTolerance"))) throw new Refused("missing");
      if ("breach".equals(readings.get("missingTolerance"))) found = Math.max(found, whole(figures.get("farAboveTolerance")));
    } else if (rate != null) {
      Ratio tested = planted.equals("ratio") ? rate.rounded(2) : planted.equals("percent") ? rate.rounded(4) : rate, tolerance = ratio(manager.get("nplTolerance"));
      if (tested.compareTo(tolerance.times(ratio(figures.get("farAboveFactor")))) > 0) found = Math.max(found, whole(figures.get("farAboveTolerance")));
      else if (tested.compareTo(tolerance) > 0) found = Math.max(found, whole(figures.get("aboveTolerance")));
    }
    return found == 0 ? null : Integer.valueOf(found);
  }

  private static Ratio steps(Ratio steps, Map<String, Object> readings) {
    String reading = text(readings, "perPointSteps");
    if (reading.equals("continuous")) return steps;
    return steps.whole(reading.equals("wholeSteps") ? RoundingMode.DOWN : RoundingMode.UP);
  }

  private static Ratio points(Map<String, Object> item) {
    return (Ratio) item.get("points");
  }

  private static final class Refused extends RuntimeException {
    Refused(String code) {
      super(code);
    }
  }

  // ---- Comparison: a figure is published with 34 significant digits, half up.

  private static void compare(String path, Object own, Object expected, List<String> differences) {
    if (own instanceof Map) {
      if (!(expected instanceof Map)) differences.add(path + ": expected " + expected + ", found a record");
      else for (Map.Entry<String, Object> each : object(own).entrySet()) compare(path + "." + each.getKey(), each.getValue(), object(expected).get(each.getKey()), differences);
      return;
    }
    figures += 1;
    boolean same = own instanceof Ratio && expected != null ? ((Ratio) own).published().compareTo(new BigDecimal(expected.toString())) == 0
        : own == null || expected == null ? own == expected
        : own instanceof Boolean ? own.equals(expected) : own.toString().equals(expected.toString());
    if (!same) differences.add(path + ": expected " + expected + ", found " + own);
  }

  private static Map<String, Object> found(Object... members) {
    Map<String, Object> made = new LinkedHashMap<>();
    for (int place = 0; place < members.length; place += 2) made.put((String) members[place], members[place + 1]);
    return made;
  }

  /** A fraction. */
  private static final class Ratio implements Comparable<Ratio> {
    static final Ratio ZERO = of(0), ONE = of(1);
    private final BigInteger numerator, denominator;

    private Ratio(BigInteger numerator, BigInteger denominator) {
      BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
      this.numerator = numerator.divide(common);
      this.denominator = denominator.divide(common);
    }

    static Ratio of(long value) {
      return new Ratio(BigInteger.valueOf(value), BigInteger.ONE);
    }

    static Ratio of(BigDecimal value) {
      BigDecimal scaled = value.scale() < 0 ? value.setScale(0) : value;
      return new Ratio(scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale()));
    }

    Ratio plus(Ratio other) {
      return new Ratio(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)), denominator.multiply(other.denominator));
    }

    Ratio minus(Ratio other) {
      return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    Ratio times(Ratio other) {
      return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio over(Ratio other) {
      return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    int signum() {
      return numerator.signum();
    }

    int intValue() {
      return numerator.divide(denominator).intValueExact();
    }

    Ratio whole(RoundingMode mode) {
      return of(new BigDecimal(numerator).divide(new BigDecimal(denominator), 0, mode));
    }

    /** Half up, away from zero on a tie. */
    Ratio rounded(int places) {
      return of(new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP));
    }

    BigDecimal published() {
      return new BigDecimal(numerator).divide(new BigDecimal(denominator), new MathContext(34, RoundingMode.HALF_UP));
    }

    @Override
    public int compareTo(Ratio other) {
      return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
      return published().stripTrailingZeros().toPlainString();
    }
  }

  // ---- JSON: objects as maps, arrays as lists, numbers as text.

  private static Ratio ratio(Object value) {
    if (!(value instanceof String)) throw new IllegalArgumentException("no figure: " + value);
    return Ratio.of(new BigDecimal((String) value));
  }

  private static Integer whole(Object value) {
    return ratio(value).intValue();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, Object> of, String key) {
    return (List<Object>) of.get(key);
  }

  private static String text(Map<String, Object> of, String key) {
    return (String) of.get(key);
  }

  /** JSON Merge Patch (RFC 7396). */
  private static Object patched(Object value, Object patch) {
    if (patch == null) return value;
    if (!(patch instanceof Map)) return patch;
    Map<String, Object> made = value instanceof Map ? new LinkedHashMap<>(object(value)) : new LinkedHashMap<>();
    object(patch).forEach((key, change) -> {
      if (change == null) made.remove(key);
      else made.put(key, patched(made.get(key), change));
    });
    return made;
  }

  private static Object read(Path file) throws Exception {
    return new Json(Files.readString(file)).value();
  }

  private static final class Json {
    private final String text;
    private int at = 0;

    Json(String text) {
      this.text = text;
    }

    Object value() {
      char next = peek();
      if (next == '{') return members();
      if (next == '[') return entries();
      if (next == '"') return string();
      int start = at;
      while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) at += 1;
      String word = text.substring(start, at);
      return word.equals("null") ? null : word.equals("true") ? Boolean.TRUE : word.equals("false") ? Boolean.FALSE : (Object) word;
    }

    private char peek() {
      while (Character.isWhitespace(text.charAt(at))) at += 1;
      return text.charAt(at);
    }

    private boolean took(char wanted) {
      if (peek() != wanted) return false;
      at += 1;
      return true;
    }

    private Map<String, Object> members() {
      Map<String, Object> made = new LinkedHashMap<>();
      for (at += 1; !took('}'); took(',')) {
        peek();
        String key = string();
        took(':');
        made.put(key, value());
      }
      return made;
    }

    private List<Object> entries() {
      List<Object> made = new ArrayList<>();
      for (at += 1; !took(']'); took(',')) made.add(value());
      return made;
    }

    private String string() {
      StringBuilder made = new StringBuilder();
      for (at += 1; text.charAt(at) != '"'; at += 1) {
        char next = text.charAt(at);
        if (next != '\\') {
          made.append(next);
          continue;
        }
        char escaped = text.charAt(++at);
        if (escaped == 'u') {
          made.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
          at += 4;
        } else {
          int place = "bfnrt".indexOf(escaped);
          made.append(place < 0 ? escaped : "\b\f\n\r\t".charAt(place));
        }
      }
      at += 1;
      return made.toString();
    }
  }
}
