# admin-api.md, headings 1 to 6
Feature: Provisioning

  Background:
    Given it is 2026-02-01 at 12:00

  Rule: A document makes people, teams, sites and keys, and says which numbers they got

    Scenario: Everything at once
      When the operator provisions
        """
        {
          "users": [{"email": "ada@example.org", "name": "Ada"}, {"email": "bo@example.org"}],
          "teams": [{
            "identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org",
            "subscription": {"plan": "enterprise", "features": ["stats_api", "sites_api", "goals", "props"]},
            "members": [{"email": "bo@example.org", "role": "editor"}]
          }],
          "sites": [{
            "domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "timezone": "Europe/Tallinn",
            "native_stats_start_at": "2024-01-01T00:00:00",
            "goals": [{"event_name": "Signup"}, {"page_path": "/thanks"},
                      {"page_path": "/blog**", "scroll_threshold": 50, "display_name": "Read the blog"},
                      {"event_name": "Purchase", "currency": "EUR"}],
            "imports": [{"key": "ua-2019", "source": "universal_analytics", "start_date": "2019-01-01", "end_date": "2019-12-31"}]
          }],
          "api_keys": [{"key": "a-long-random-text", "user": "ada@example.org", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}]
        }
        """
      Then the status is 200
      And every provisioned item has a number
      When I use the key "a-long-random-text"
      And I ask for the current visitors of "shop.example"
      Then the answer is the bare number 0

    Scenario: What a site looks like afterwards
      Given the operator has provisioned
        """
        {
          "users": [{"email": "ada@example.org", "name": "Ada"}, {"email": "bo@example.org"}],
          "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org"}],
          "sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "timezone": "Europe/Tallinn",
                     "created_at": "2024-01-01T00:00:00", "guests": [{"email": "bo@example.org", "role": "viewer"}],
                     "invitations": [{"email": "cy@example.org", "role": "editor", "inviter": "ada@example.org"}]}]
        }
        """
      When the operator looks at the site "shop.example"
      Then the site has these people
        | email           | role           |
        | ada@example.org | owner          |
        | bo@example.org  | viewer         |
        | cy@example.org  | invited editor |

  Rule: A document sent twice changes nothing the second time

    Scenario: The same numbers again
      Given the operator has provisioned
        """
        {"users": [{"email": "ada@example.org", "password": "correct horse"}, {"email": "bo@example.org"}],
         "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org"}]}
        """
      When the operator provisions the same again
      Then both answers are the same text

  Rule: A fault is told by its place, and nothing of the document is stored

    Scenario Outline: <fault>
      When the operator provisions
        """
        {"users": [{"email": "new@example.org"}], "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "new@example.org"}],
         <document>}
        """
      Then I am told "<fault>" with status 400
      When the operator provisions
        """
        {"teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "new@example.org"}]}
        """
      Then I am told "teams[0].owner: there is no such user" with status 400

      Examples:
        | fault                                                  | document                                                                                                                                      |
        | sites[0].colour: is not a known key                    | "sites": [{"domain": "shop.example", "colour": "red"}]                                                                                        |
        | sites[0].timezone: is invalid                          | "sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "timezone": "Mars/Base"}]                               |
        | sites[0].team: there is no such team                   | "sites": [{"domain": "shop.example", "team": "00000000-0000-4000-8000-000000000000"}]                                                         |
        | sites[0].goals[0]: give either event_name or page_path | "sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "goals": [{"display_name": "Nothing"}]}]                |

  Rule: Only the operator gets in

    Scenario: Another token
      When somebody provisions with the token "wrong"
      Then I am told "Invalid admin token" with status 401
