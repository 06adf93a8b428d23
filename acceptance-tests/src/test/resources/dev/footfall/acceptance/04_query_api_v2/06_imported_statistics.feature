# stats-query-v2.md, heading 12
Feature: Imported statistics in queries

  Background:
    Given it is 2024-03-10 at 12:00
    And a site in Etc/UTC
    And it has an import of 2024-03-01 to 2024-03-04
    And the imported sources are
      | date       | source | visitors | visits | pageviews | bounces | visit_duration |
      | 2024-03-04 | Google | 5        | 6      | 10        | 2       | 600            |
      | 2024-03-04 |        | 1        | 1      | 1         | 1       | 0              |
    And the imported visitors are
      | date       | visitors | visits | pageviews | bounces | visit_duration |
      | 2024-03-04 | 6        | 7      | 11        | 3       | 600            |
    And these events
      | at                  | visitor | page | source |
      | 2024-03-04 10:00:00 | u1      | /    | Google |
      | 2024-03-04 11:00:00 | u2      | /    | Google |
      | 2024-03-04 11:01:40 | u2      | /b   |        |

  Rule: Imported numbers are added to the site's own where they can be

    Scenario: Sources of both
      When I ask in the published words
        """
        {"metrics": ["visitors", "visits", "pageviews", "bounce_rate", "visit_duration"],
         "date_range": ["2024-03-04", "2024-03-04"], "dimensions": ["visit:source"], "include": {"imports": true}}
        """
      Then the answer has these query rows
        | visit:source  | visitors | visits | pageviews | bounce_rate | visit_duration |
        | Google        | 7        | 8      | 13        | 38.0        | 88.0           |
        | Direct / None | 1        | 1      | 1         | 100.0       | 0.0            |

    Scenario: Shares of both
      When I ask in the published words
        """
        {"metrics": ["percentage"], "date_range": ["2024-03-04", "2024-03-04"], "dimensions": ["visit:source"],
         "include": {"imports": true}}
        """
      Then the answer has these query rows
        | visit:source  | percentage |
        | Google        | 87.5       |
        | Direct / None | 12.5       |

    Scenario: Who does not ask for them gets none
      When I query visitors of "2024-03-04" by visit:source
      Then the answer has these query rows
        | visit:source | visitors |
        | Google       | 2        |

  Rule: Where they cannot be, the site's own numbers are the answer

    Scenario Outline: <why>
      When I ask in the published words
        """
        {"metrics": ["visitors"], "date_range": ["<day>", "<day>"], "dimensions": ["<dimension>"], "filters": [<filter>],
         "include": {"imports": true}}
        """
      Then the imports are left out because of "<why>"

      Examples:
        | why                  | day        | dimension    | filter                                   |
        | unsupported_query    | 2024-03-04 | visit:source | ["is", "visit:country_name", ["Estonia"]] |
        | unsupported_interval | 2024-03-04 | time         |                                          |
        | out_of_range         | 2024-02-28 | visit:source |                                          |
