# stats-query-v2.md, headings 4 and 10
Feature: Time in queries

  Background:
    Given it is 2024-03-10 at 12:00
    And a site in Etc/UTC
    And these events
      | at                  | visitor | page |
      | 2024-03-04 09:50:00 | u1      | /    |
      | 2024-03-04 10:10:00 | u1      | /    |
      | 2024-03-04 10:35:00 | u1      | /    |
      | 2024-03-04 11:02:00 | u1      | /    |
      | 2024-03-05 23:50:00 | u2      | /    |
      | 2024-03-06 00:05:00 | u2      | /    |

  Rule: Within a day people are counted in every hour they were there

    Scenario: Who is counted by the hour
      When I query visitors and visit_duration of "2024-03-04" by time:hour
      Then the answer has these query rows
        | time:hour           | visitors | visit_duration |
        | 2024-03-04 09:00:00 | 1        | 0              |
        | 2024-03-04 10:00:00 | 1        | 0              |
        | 2024-03-04 11:00:00 | 1        | 4320           |

    Scenario: Beside page views they are counted where they viewed
      When I query visitors and pageviews of "2024-03-04" by time:hour
      Then the answer has these query rows
        | time:hour           | visitors | pageviews |
        | 2024-03-04 09:00:00 | 1        | 1         |
        | 2024-03-04 10:00:00 | 1        | 2         |
        | 2024-03-04 11:00:00 | 1        | 1         |

  Rule: Over days a visit is where it ended

    Scenario: Over midnight
      When I ask in the published words
        """
        {"metrics": ["visitors"], "date_range": ["2024-03-05", "2024-03-06"], "dimensions": ["time:day"]}
        """
      Then the answer has these query rows
        | time:day   | visitors |
        | 2024-03-06 | 1        |

    Scenario: Beside page views it is where those are
      When I ask in the published words
        """
        {"metrics": ["visitors", "pageviews"], "date_range": ["2024-03-05", "2024-03-06"], "dimensions": ["time:day"]}
        """
      Then the answer has these query rows
        | time:day   | visitors | pageviews |
        | 2024-03-05 | 1        | 1         |
        | 2024-03-06 | 1        | 1         |

  Rule: "time" is a length that fits the range

    Scenario Outline: <first> to <last>
      When I ask in the published words
        """
        {"metrics": ["visitors"], "date_range": ["<first>", "<last>"], "dimensions": ["time"]}
        """
      Then the answer echoes the dimension "<length>"

      Examples:
        | first      | last       | length     |
        | 2024-01-01 | 2024-01-02 | time:hour  |
        | 2024-01-01 | 2024-01-03 | time:day   |
        | 2024-01-01 | 2024-02-10 | time:day   |
        | 2024-01-01 | 2024-02-11 | time:week  |
        | 2023-01-01 | 2024-01-06 | time:week  |
        | 2023-01-01 | 2024-01-07 | time:month |

  Rule: Relative ranges are resolved in the site's time zone

    Scenario Outline: <range>
      When I ask in the published words
        """
        {"metrics": ["visitors"], "date_range": "<range>"}
        """
      Then the answer echoes the range "<first>T00:00:00Z" to "<last>T23:59:59Z"

      Examples:
        | range | first      | last       |
        | day   | 2024-03-10 | 2024-03-10 |
        | 7d    | 2024-03-03 | 2024-03-09 |
        | month | 2024-03-01 | 2024-03-31 |
        | 3mo   | 2023-12-01 | 2024-02-29 |
        | year  | 2024-01-01 | 2024-12-31 |
        | all   | 2024-03-04 | 2024-03-10 |

    Scenario Outline: <range> is none
      When I ask in the published words
        """
        {"metrics": ["visitors"], "date_range": "<range>"}
        """
      Then I am told with status 400
        """
        <words>
        """

      Examples:
        | range | words                                       |
        | 0d    | Invalid date_range "0d"                     |
        | 101mo | Invalid date_range "101mo"                  |
        | week  | #/date_range: Invalid date range "week"     |
