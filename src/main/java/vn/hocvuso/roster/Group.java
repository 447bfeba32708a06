package vn.hocvuso.roster;

/**
 * A target group of Quyết định 757/QĐ-BKHCN. ADULT is an age, not a mark: it is computed, never stored with a person. The
 * bits are those of `group_set`.
 */
public enum Group {
    ADULT(1),
    PUBLIC_EMPLOYEE(2),
    STUDENT(4),
    ENTERPRISE_WORKER(8);

    private final int bit;

    Group(int bit) {
        this.bit = bit;
    }

    public int bit() {
        return bit;
    }
}
