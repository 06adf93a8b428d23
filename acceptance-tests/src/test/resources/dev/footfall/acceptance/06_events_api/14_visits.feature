# ingestion.md, heading 17: Sessions
Feature: Visits

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And a new key of the team

  Rule: The first page is the entry, the last one the exit; what is no page view is neither

    Scenario: 1. One page
      When one visitor does this
        | at       | event    | page |
        | 10:00:00 | pageview | /a   |
      Then these visits are stored
        | entry_page | exit_page | pageviews | events | duration | is_bounce |
        | /a         | /a        | 1         | 1      | 0        | true      |

    Scenario: 2. Two pages
      When one visitor does this
        | at       | event    | page |
        | 10:00:00 | pageview | /a   |
        | 10:00:40 | pageview | /b   |
      Then these visits are stored
        | entry_page | exit_page | pageviews | events | duration | is_bounce |
        | /a         | /b        | 2         | 2      | 40       | false     |

    Scenario: 3. No page at all
      When one visitor does this
        | at       | event  | page |
        | 10:00:00 | Signup | /a   |
      Then these visits are stored
        | entry_page | exit_page | hostname | pageviews | events | duration | is_bounce |
        |            |           |          | 0         | 1      | 0        | false     |

    Scenario: 8. Other events around the pages
      When one visitor does this
        | at       | event    | page |
        | 10:00:00 | X        | /p1  |
        | 10:00:01 | pageview | /p2  |
        | 10:00:02 | pageview | /p3  |
        | 10:00:03 | Y        | /p4  |
      Then these visits are stored
        | entry_page | exit_page | pageviews | events |
        | /p2        | /p3       | 2         | 4      |

    Scenario: 14. The hosts of entry and exit
      When one visitor does this
        | at       | event    | page                        |
        | 10:00:00 | pageview | https://example.test/l      |
        | 10:00:01 | Signup   | https://x.example.test/     |
        | 10:00:02 | pageview | https://blog.example.test/p |
      Then these visits are stored
        | hostname     | exit_page_hostname |
        | example.test | blog.example.test  |

  Rule: A visit bounces until there is a second page or something the visitor caused

    Scenario: 4. Something was done
      When one visitor does this
        | at       | event    | page |
        | 10:00:00 | pageview | /a   |
        | 10:01:00 | Signup   | /a   |
      Then these visits are stored
        | exit_page | pageviews | events | duration | is_bounce |
        | /a        | 1         | 2      | 60       | false     |

    Scenario: 5. Something happened by itself
      When one visitor does this
        | at       | event          | page |
        | 10:00:00 | pageview       | /a   |
        | 10:05:00 | Ping by itself | /a   |
      Then these visits are stored
        | pageviews | events | duration | is_bounce |
        | 1         | 2      | 300      | true      |

    Scenario: 6. The page after it
      When one visitor does this
        | at       | event          | page |
        | 10:00:00 | Ping by itself | /x   |
        | 10:01:00 | pageview       | /a   |
      Then these visits are stored
        | entry_page | pageviews | events | duration | is_bounce |
        | /a         | 1         | 2      | 60       | true      |

    Scenario: 7. Something was done after it
      When one visitor does this
        | at       | event          | page |
        | 10:00:00 | Ping by itself | /x   |
        | 10:01:00 | Signup         | /x   |
      Then these visits are stored
        | entry_page | pageviews | events | is_bounce |
        |            | 0         | 2      | false     |

  Rule: A visit ends after 30 minutes and 59 seconds of silence

    Scenario: 9. Just in time
      When one visitor does this
        | at       | event    | page |
        | 10:00:00 | pageview | /a   |
        | 10:30:59 | pageview | /b   |
      Then these visits are stored
        | duration | pageviews |
        | 1859     | 2         |

    Scenario: 10. Too late
      When one visitor does this
        | at       | event    | page |
        | 10:00:00 | pageview | /a   |
        | 10:31:00 | pageview | /b   |
      Then these visits are stored
        | entry_page | duration | pageviews |
        | /a         | 0        | 1         |
        | /b         | 0        | 1         |

    Scenario: 11. Pings keep it going
      When one visitor does this
        | at       | event      | page |
        | 10:00:00 | pageview   | /a   |
        | 10:20:00 | engagement | /a   |
        | 10:40:00 | engagement | /a   |
        | 11:00:00 | engagement | /a   |
        | 11:20:00 | pageview   | /b   |
      Then these visits are stored
        | pageviews | events | duration |
        | 2         | 2      | 4800     |
      And 5 events are stored

    Scenario: 12. A ping is no event of the visit
      When one visitor does this
        | at       | event      | page |
        | 10:00:00 | pageview   | /a   |
        | 10:10:00 | engagement | /a   |
      Then these visits are stored
        | pageviews | events | duration | is_bounce |
        | 1         | 1      | 0        | true      |

    Scenario: 13. What comes late joins all the same
      When one visitor does this
        | at       | event    | page   |
        | 10:00:10 | pageview | /late  |
        | 10:00:00 | pageview | /early |
      Then these visits are stored
        | start               | duration | entry_page | exit_page | pageviews |
        | 2026-02-01T10:00:10 | 10       | /late      | /early    | 2         |

    Scenario: 16. A ping of nobody
      When one visitor does this
        | at       | event      | page |
        | 10:00:00 | engagement | /a   |
      Then the event is dropped for "no_session_for_engagement"
      And there are 0 visits

  Rule: All events of a visit show how it began

    Scenario: 15. Another campaign five minutes later
      When one visitor does this
        | at       | event    | page           |
        | 10:00:00 | pageview | /?utm_source=a |
        | 10:05:00 | pageview | /?utm_source=b |
      Then these visits are stored
        | referrer_source | utm_source | pageviews |
        | a               | a          | 2         |
      And these events are stored
        | referrer_source | utm_source | acquisition_channel |
        | a               | a          | Referral            |
        | a               | a          | Referral            |
