package vn.hocvuso.samples;

/** A person's sex, as files write it and as a national id encodes it. */
public enum Sex {
    MALE("Nam", 0),
    FEMALE("Nữ", 1);

    private final String word;
    private final int digit;

    Sex(String word, int digit) {
        this.word = word;
        this.digit = digit;
    }

    public String word() {
        return word;
    }

    /** The fourth digit of a national id: sex and century together. */
    public int centuryDigit(int birthYear) {
        return birthYear < 2000 ? digit : digit + 2;
    }
}
