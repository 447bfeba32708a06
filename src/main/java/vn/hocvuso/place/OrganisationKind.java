package vn.hocvuso.place;

/** What sort of office or unit an organisation is. UNION: Mặt trận và các tổ chức chính trị - xã hội. */
public enum OrganisationKind {
    AGENCY,
    SCHOOL,
    HEALTH,
    PARTY,
    UNION,
    ARMED_FORCES,
    ENTERPRISE,
    COOPERATIVE,
    OTHER
}
