# stats-query-v2.md, heading 6
Feature: Filters of queries

  Background:
    Given it is 2024-03-10 at 12:00
    And a site in Etc/UTC
    And it has these goals
      | event  | page    |
      | Signup |         |
      |        | /blog** |
    And these events
      | at                  | visitor | event  | page      | source | property  |
      | 2024-03-04 10:00:00 | u1      |        | /         | Google |           |
      | 2024-03-04 10:12:00 | u1      |        | /pricing  |        |           |
      | 2024-03-04 10:05:00 | u2      |        | /         |        |           |
      | 2024-03-04 10:06:00 | u2      | Signup | /         |        | plan=pro  |
      | 2024-03-04 11:00:00 | u3      |        | /blog/one | Google |           |
      | 2024-03-04 11:10:00 | u3      |        | /blog/two |        |           |
      | 2024-03-04 11:11:00 | u3      | Signup | /blog/two |        | plan=free |
      | 2024-03-04 12:00:00 | u4      |        | /blog/one | Bing   |           |

  Rule: A condition on events holds for single events

    Scenario Outline: Events with <condition>
      When I query events of "2024-03-04" where
        """
        [<condition>]
        """
      Then the answer has these query rows
        | events   |
        | <events> |

      Examples:
        | condition                                           | events |
        | ["is_not", "event:props:plan", ["pro"]]             | 7      |
        | ["is_not", "event:props:plan", ["pro", "(none)"]]   | 1      |
        | ["contains_not", "event:props:plan", ["pr"]]        | 1      |
        | ["matches_not", "event:props:plan", ["^pr"]]        | 1      |
        | ["is", "event:props:plan", ["(none)"]]              | 6      |
        | ["is", "event:props:plan", ["free", "(none)"]]      | 7      |
        | ["is", "event:props:plan", ["PRO"], {"case_sensitive": false}] | 1 |

  Rule: A condition on visits holds for whole visits

    Scenario Outline: Visitors with <condition>
      When I query visitors of "2024-03-04" where
        """
        [<condition>]
        """
      Then the answer has these query rows
        | visitors   |
        | <visitors> |

      Examples:
        | condition                                                                             | visitors |
        | ["contains", "visit:source", ["Direct"]]                                              | 1        |
        | ["contains_not", "visit:source", ["Direct"]]                                          | 3        |
        | ["is", "visit:source", ["Direct / None"]]                                             | 1        |
        | ["is", "visit:source", ["direct / none"], {"case_sensitive": false}]                  | 0        |
        | ["matches", "event:page", ["blog/(one\|two)$"]]                                        | 2        |
        | ["is_not", "event:name", ["Signup"]]                                                  | 0        |
        | ["not", ["is", "event:name", ["Signup"]]]                                             | 4        |
        | ["or", [["is", "visit:source", ["Bing"]], ["is", "visit:source", ["Google"]]]]        | 3        |
        | ["and", [["is", "visit:source", ["Google"]], ["is", "event:page", ["/pricing"]]]]     | 1        |

  Rule: A condition on something the rows do not have is true, before it is negated

    Scenario Outline: Page views where <condition>
      When I query pageviews of "2024-03-04" where
        """
        [<condition>]
        """
      Then the answer has these query rows
        | pageviews   |
        | <pageviews> |

      Examples:
        | condition                                     | pageviews |
        | ["is_not", "visit:entry_page", ["/"]]         | 3         |
        | ["not", ["is", "visit:entry_page", ["/"]]]    | 0         |

  Rule: What is no filter is named

    Scenario Outline: <filter>
      When I ask in the published words
        """
        {"metrics": ["visitors"], "date_range": "7d", "filters": [<filter>]}
        """
      Then I am told with status 400
        """
        <words>
        """

      Examples:
        | filter                                          | words                                                                                                 |
        | ["is", "visit:os_version", [123]]               | Invalid filter '["is", "visit:os_version", [123]]'.                                                   |
        | ["is", "visit:country", ["Estonia"]]            | Invalid visit:country filter, visit:country needs to be a valid 2-letter country code.                |
        | ["and", [["is", "event:goal", ["Signup"]]]]     | Invalid filters. Dimension `event:goal` can only be filtered at the top level.                        |
        | ["has_done", ["is", "visit:os", ["Mac"]]]       | Invalid filters. Behavioral filters (has_done, has_not_done) can only be used with event dimension filters. |
        | ["is", "segment", [42]]                         | Invalid filters. Some segments don't exist or aren't accessible.                                      |
        | ["matches", "event:page", ["("]]                | Invalid filters. Invalid regular expression '('.                                                      |
