# stats-api-v1.md, heading 14
Feature: Comparisons

  Background:
    Given it is 2023-06-01 at 12:00
    And a site in Etc/UTC

  Rule: The same may be asked of as many days before

    # X18
    Scenario: More visitors than the day before
      Given these events
        | visitor | at               | page  |
        | u9      | 2020-12-31 00:00 | /     |
        | u1      | 2021-01-01 00:00 | /     |
        | u1      | 2021-01-01 00:25 | /blog |
        | u2      | 2021-01-01 00:00 | /     |
      When I ask for pageviews, visitors, bounce_rate and visit_duration of 2021-01-01 beside the period before
      Then its values, those before and the changes are
        | metric         | value | before | change |
        | bounce_rate    | 50    | 100    | -50    |
        | pageviews      | 3     | 1      | 200    |
        | visit_duration | 750   | 0      | 100    |
        | visitors       | 2     | 1      | 100    |

    # X19
    Scenario: Nothing the day before
      Given these events
        | visitor | at               |
        | u1      | 2021-01-01 00:00 |
        | u2      | 2021-01-01 00:00 |
      When I ask for pageviews, visitors, bounce_rate and visit_duration of 2021-01-01 beside the period before
      Then its values, those before and the changes are
        | metric         | value | before | change |
        | bounce_rate    | 100   | 0      | null   |
        | pageviews      | 2     | 0      | 100    |
        | visit_duration | 0     | 0      | 0      |
        | visitors       | 2     | 0      | 100    |

    # X20
    Scenario: Conversions change by points
      Given it has these goals
        | event  |
        | Signup |
      And these events
        | visitor | at               | event    |
        | u1      | 2023-05-04 10:00 | Signup   |
        | u2      | 2023-05-04 10:00 | pageview |
        | u3      | 2023-05-04 10:00 | pageview |
        | u4      | 2023-05-05 10:00 | Signup   |
        | u5      | 2023-05-05 10:00 | pageview |
      When I ask for conversion_rate of 2023-05-05 beside the period before where event:goal==Signup
      Then its values, those before and the changes are
        | metric          | value | before | change |
        | conversion_rate | 50.0  | 33.33  | 16.7   |

    # X21
    Scenario: Time on a page
      Given these events
        | visitor | at               | event      | page | seconds |
        | u1      | 2021-01-01 00:00 | pageview   | /A   |         |
        | u1      | 2021-01-01 00:01 | engagement | /A   | 60      |
        | u2      | 2021-01-02 00:00 | pageview   | /A   |         |
        | u2      | 2021-01-02 00:01 | engagement | /A   | 80      |
        | u3      | 2021-01-02 00:00 | pageview   | /A   |         |
        | u3      | 2021-01-02 00:02 | engagement | /A   | 100     |
        | u4      | 2021-01-02 00:00 | pageview   | /A   |         |
        | u5      | 2021-01-03 00:00 | pageview   | /A   |         |
      When I ask for time_on_page of 2021-01-02 beside the period before where event:page==/A
      Then its values, those before and the changes are
        | metric       | value | before | change |
        | time_on_page | 90    | 60     | 50     |
      When I ask for time_on_page of 2021-01-03 beside the period before where event:page==/A
      Then its values, those before and the changes are
        | metric       | value | before | change |
        | time_on_page | null  | 90     | null   |

    # heading 14
    Scenario Outline: Before <period> of <date> come <first> to <last>
      Given it is <today> at 12:00
      And these events
        | visitor | at            |
        | first   | <first> 00:00 |
        | last    | <last> 23:59  |
        | after   | <after> 00:00 |
      When I ask the aggregate endpoint about "period=<period>&date=<date>&metrics=events&compare=previous_period"
      Then its values, those before and the changes are
        | metric | value | before | change |
        | events | 1     | 2      | -50    |

      Examples:
        | today      | period | date       | first      | last       | after      |
        | 2023-06-01 | day    | 2021-01-01 | 2020-12-31 | 2020-12-31 | 2021-01-01 |
        | 2023-06-01 | 30d    | 2021-05-03 | 2021-03-04 | 2021-04-02 | 2021-04-03 |
        | 2023-06-01 | 6mo    | 2021-04-01 | 2020-04-02 | 2020-09-30 | 2020-10-01 |
        | 2023-03-02 | month  | 2023-03-02 | 2023-02-27 | 2023-02-28 | 2023-03-01 |
