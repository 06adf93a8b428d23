# stats-api-v1.md, heading 6
Feature: Periods

  Background:
    Given it is 2023-06-01 at 12:00
    And a site in Etc/UTC

  Rule: A period is counted from a date

    # heading 6.2
    Scenario Outline: <period> of <date> begins on <first> and ends on <last>
      Given these events
        | visitor | at             |
        | before  | <before> 23:59 |
        | first   | <first> 00:00  |
        | last    | <last> 23:59   |
        | after   | <after> 00:00  |
      When I ask the aggregate endpoint about "period=<period>&date=<date>&metrics=events"
      Then the answer has these values
        | events |
        | 2      |

      Examples:
        | period | date                   | before     | first      | last       | after      |
        | day    | 2021-02-10             | 2021-02-09 | 2021-02-10 | 2021-02-10 | 2021-02-11 |
        | 7d     | 2021-02-10             | 2021-02-02 | 2021-02-03 | 2021-02-09 | 2021-02-10 |
        | 30d    | 2021-02-10             | 2021-01-10 | 2021-01-11 | 2021-02-09 | 2021-02-10 |
        | month  | 2021-02-10             | 2021-01-31 | 2021-02-01 | 2021-02-28 | 2021-03-01 |
        | 6mo    | 2021-02-10             | 2020-07-31 | 2020-08-01 | 2021-01-31 | 2021-02-01 |
        | 12mo   | 2021-02-10             | 2020-01-31 | 2020-02-01 | 2021-01-31 | 2021-02-01 |
        | custom | 2021-02-10, 2021-02-12 | 2021-02-09 | 2021-02-10 | 2021-02-12 | 2021-02-13 |

    Scenario: The other way round, nearly all of the first and last day are missing
      Given these events
        | visitor | at                  |
        | before  | 2021-01-01 23:59:58 |
        | first   | 2021-01-01 23:59:59 |
        | last    | 2021-01-05 00:00:00 |
        | after   | 2021-01-05 00:00:01 |
      When I ask the aggregate endpoint about "period=custom&date=2021-01-05,2021-01-01&metrics=events"
      Then the answer has these values
        | events |
        | 2      |

    Scenario: Two other parameters replace the dates
      Given these events
        | visitor | at               |
        | u1      | 2021-01-01 12:00 |
        | u2      | 2021-01-05 12:00 |
      When I ask the aggregate endpoint about "period=custom&date=2021-01-05,2021-01-05&from=2021-01-01&to=2021-01-05"
      Then the answer has these values
        | visitors |
        | 2        |

  Rule: A day begins and ends where the site is, but today is what UTC calls so

    # X38
    Scenario Outline: Ten in the evening in New York, asked about <date>
      Given a site in America/New_York
      And these events
        | visitor | at               |
        | u1      | 2021-01-02 03:00 |
      When I ask for visitors of <date>
      Then the answer has these values
        | visitors   |
        | <visitors> |

      Examples:
        | date       | visitors |
        | 2021-01-01 | 1        |
        | 2021-01-02 | 0        |

    Scenario: It is still yesterday in New York
      Given it is 2021-01-03 at 02:00
      And a site in America/New_York
      And these events
        | visitor | at               |
        | u1      | 2021-01-03 01:00 |
      When I ask the aggregate endpoint about "period=day"
      Then the answer has these values
        | visitors |
        | 0        |
